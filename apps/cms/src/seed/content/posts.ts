import { acreditarTuExperiencia } from './posts/acreditar-tu-experiencia.ts'
import { auxiliarDeVeterinaria } from './posts/auxiliar-de-veterinaria.ts'
import { carneDeCarretillero } from './posts/carne-de-carretillero.ts'
import { certificadoDeProfesionalidad } from './posts/certificado-de-profesionalidad.ts'
import { cursosSubvencionadosSepe } from './posts/cursos-subvencionados-sepe.ts'
import { empezarEnInformatica } from './posts/empezar-en-informatica.ts'
import { entrarEnUnCiclo } from './posts/entrar-en-un-ciclo.ts'
import { estudiarMientrasTrabajas } from './posts/estudiar-mientras-trabajas.ts'
import { permisoIndividualDeFormacion } from './posts/permiso-individual-de-formacion.ts'
import { practicasEnEmpresa } from './posts/practicas-en-empresa.ts'
import { primerEmpleoEnFarmacia } from './posts/primer-empleo-en-farmacia.ts'
import { unTurnoDeCocina } from './posts/un-turno-de-cocina.ts'
import type { Post } from './shapes.ts'

/** The blog, the newest first: one file per post in `posts/`. */
export const posts: readonly Post[] = [
  cursosSubvencionadosSepe,
  certificadoDeProfesionalidad,
  estudiarMientrasTrabajas,
  primerEmpleoEnFarmacia,
  auxiliarDeVeterinaria,
  acreditarTuExperiencia,
  permisoIndividualDeFormacion,
  carneDeCarretillero,
  practicasEnEmpresa,
  empezarEnInformatica,
  entrarEnUnCiclo,
  unTurnoDeCocina,
]

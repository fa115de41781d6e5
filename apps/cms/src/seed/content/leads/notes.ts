import {
  all,
  always,
  attended,
  cycle,
  type FittingText,
  forJobSeekers,
  free,
  long,
  online,
  paid,
  say,
} from './fitting-text.ts'

/** What an adviser writes down after reaching somebody. */
export const REACHED_NOTES: readonly FittingText[] = [
  ...say(
    always,
    'Hablado por teléfono, 10 min. Le interesa {curso}; le mando temario y fechas por correo.',
    'Le llamo y me pide que le escriba, está trabajando. Mandado WhatsApp con horario y precio.',
    'Contesta a la segunda. Duda entre dos cursos, le explico la diferencia y quedo en llamar el jueves.',
    'Hace años que no estudia y le da reparo. Le cuento cómo son los grupos y se anima.',
    'Por WhatsApp, va contestando a ratos. Quiere saber salidas; le paso ofertas de este mes.',
    'Hablamos en su pausa. Le mando un resumen y quedo en llamar después de las seis.',
    'Le interesa más adelante, en primavera. Le apunto un recordatorio para febrero.',
    'Llamada corta. Quiere consultarlo en casa por los horarios de los niños.',
    'Hablado con la madre, es quien lleva el tema. Vendrán los dos a la sede de {ciudad}.',
    'Lo tiene muy claro, ya había mirado el temario entero en la web.',
    'Me coge yendo en coche, le llamo luego. Segunda llamada: le interesa y le cuadra {ciudad}.',
    'Viene de parte de una antigua alumna. Le mando ficha de {curso} y le guardo cita.',
  ),
  ...say(
    all(attended, long),
    '{nombre} pregunta sobre todo por las prácticas. Le cuento con qué empresas trabajamos en {ciudad}.',
  ),
  ...say(
    cycle,
    'Atención por WhatsApp. Requisitos ok, tiene la ESO. Le paso la lista de documentos.',
    'Pide convalidar módulos. Que mande certificación académica y lo veo con jefatura.',
    'Le resuelvo la duda del título: es oficial. Con eso se decide y pide cita.',
    'Pregunta por becas. Le explico plazos y que la solicitud se hace después de matricularse.',
  ),
  ...say(
    all(free, forJobSeekers),
    'Le explico que es subvencionado y no paga nada. Tiene que renovar la demanda antes de apuntarse.',
  ),
  ...say(paid, 'Enviado correo con el precio desglosado y los plazos. Confirma que lo ha recibido.'),
  ...say(
    attended,
    'Trabaja a turnos. Le cuadra solo el grupo de tarde; miro si queda sitio y le digo.',
    'Respondido por correo: fechas, sede y qué llevar el primer día. Espero respuesta.',
  ),
  ...say(long, 'No tiene claro el nivel. Le propongo hacer la prueba corta el martes a las 10.'),
  ...say(
    forJobSeekers,
    'Atiendo por teléfono. Está cobrando prestación y tenía miedo de perderla, aclarado.',
  ),
  ...say(online, 'Le cuento cómo va la plataforma online. Quiere probarla, le abro acceso de demostración.'),
]

export const MISSED_NOTES: readonly FittingText[] = [
  ...say(
    always,
    'No contesta. Dejo mensaje en el buzón y le escribo por WhatsApp.',
    'Comunica. Vuelvo a probar por la tarde, que es cuando pidió.',
    'Llamo a las 12:30 y salta el contestador. Enviado correo con la ficha.',
    'Teléfono apagado. Escrito por WhatsApp, un solo tic.',
    'Me cuelga, le habré pillado mal. Le pongo un mensaje diciendo quién soy.',
    'Dos tonos y buzón. Intento mañana a primera hora.',
  ),
]

export const FOLLOW_UP_NOTES: readonly FittingText[] = [
  ...say(
    always,
    'Le recuerdo que el plazo acaba la semana que viene. Dice que sí, que viene el lunes.',
    'WhatsApp: pide unos días más porque tiene un familiar ingresado. Llamo a final de mes.',
    'Le reenvío el correo, se le había ido a no deseado.',
    'Quiere empezar ya, pero el grupo está casi lleno. Le aviso de que quedan pocas plazas.',
    'Tercer intento, por fin. Sigue queriendo, estaba de viaje.',
  ),
  ...say(paid, 'Segunda llamada: le sigue interesando, espera a cobrar para hacer la reserva.'),
  ...say(free, 'Ha mandado DNI y vida laboral. Falta el título.'),
  ...say(
    attended,
    'Ha visto las instalaciones de {ciudad} y le han gustado. Pendiente de que le confirmen el turno.',
    'Cambia de idea con la sede, ahora prefiere {ciudad}. Lo apunto.',
  ),
  ...say(all(paid, long), 'Me pregunta por el pago a plazos. Le paso la tabla con las cuotas.'),
  ...say(long, 'Hecha la prueba de nivel, bien. Le digo que puede seguir adelante.'),
  ...say(
    all(attended, long),
    'Ha hablado con su empresa y le dan el permiso de formación. Le preparo el documento.',
  ),
]

export const ENROLLED_NOTES: readonly FittingText[] = [
  ...say(
    always,
    'Firmada la matrícula y entregada toda la documentación.',
    'Viene con su hermana y hacen las dos matrículas. Expediente completo.',
    'Matrícula en línea terminada, me pidió ayuda por teléfono con la firma.',
    'Plaza confirmada. Le doy horario, aula y el nombre de su tutora.',
  ),
  ...say(
    paid,
    'Matrícula hecha en la sede de {ciudad}. Paga la reserva con tarjeta.',
    'Transferencia recibida, plaza confirmada. Le mando la bienvenida y el calendario.',
    'Matricula y pide factura a nombre de la empresa. Hecho.',
  ),
  ...say(
    free,
    'Entra en el grupo subvencionado. Firmado el anexo, queda dentro.',
    'Sube de la lista de reserva y acepta la plaza en el momento.',
  ),
  ...say(all(paid, long), 'Matrícula en {curso}. Pago en plazos, primera cuota domiciliada.'),
]

export const REJECTED_NOTES: readonly FittingText[] = [
  ...say(
    always,
    'Ha encontrado trabajo y lo deja para más adelante. Que le avisemos en septiembre.',
    'Se ha apuntado en otro centro más cerca de casa.',
    'Cinco intentos en diez días entre llamadas y mensajes, sin respuesta. Cierro.',
    'Número equivocado y el correo rebota.',
    'Se muda a otra comunidad en enero. Descartado.',
    'Espera un bebé, prefiere esperar al próximo curso. Recordatorio para entonces.',
    'Buscaba solo el diploma sin hacer la formación. Le explico que no es posible.',
  ),
  ...say(
    long,
    'No cumple el requisito de estudios y no quiere hacer la prueba. Le paso información de adultos.',
    'Pensaba que duraba dos semanas. Al saber las horas, lo deja.',
  ),
  ...say(
    attended,
    'No le cuadra el horario en ningún grupo. Cierro.',
    'Buscaba {curso} en su ciudad y ahí no lo damos. Le sugiero la modalidad online, no le interesa.',
  ),
  ...say(
    all(paid, long),
    'Es caro para su situación y no entra en los subvencionados. Le explico las becas, no sigue.',
  ),
  ...say(paid, 'Solo quería comparar precios, ya tiene matrícula en otro sitio.'),
  ...say(forJobSeekers, 'No figura como demandante ni quiere darse de alta. Sin eso no puede entrar.'),
]

export const SPAM_NOTES: readonly FittingText[] = [
  ...say(
    always,
    'Publicidad, no es una solicitud.',
    'Robot. El mismo texto llegó tres veces desde correos distintos.',
    'Proveedor que vende datos. Marcado como spam.',
    'Nombre y mensaje sin sentido.',
  ),
]

/** Who rings is talked to at once. */
export const CALLED_NOTES: readonly FittingText[] = [
  ...say(
    always,
    'Llama a la sede. Le tomo los datos y le mando la información por correo mientras hablamos.',
    'Nos llama después de ver la web. Ya tiene claro que quiere hacerlo, le faltaba preguntar por las fechas.',
    'Llamada entrante, 12 min. Quiere comparar con otro centro, le mando la ficha completa.',
    'Llama una persona de la familia y luego se pone {nombre}. Le explico requisitos y horario.',
    'Llama porque ha pasado por delante de la sede. Le cuento qué tenemos y pide tiempo para pensarlo.',
    'Pregunta por {curso}. Le doy fechas y duración y le apunto para llamarle el viernes.',
    'Llama en el descanso del trabajo, tiene cinco minutos. Le mando todo por escrito.',
  ),
  ...say(paid, 'Llama por el precio. Le explico el total y las formas de pago, le parece razonable.'),
  ...say(free, 'Llama para confirmar que no se paga nada. Le digo qué papeles hacen falta.'),
  ...say(attended, 'Llama para venir a ver la sede. Queda en pasar el miércoles por la mañana.'),
]

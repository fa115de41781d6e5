/** How documents try to give orders to the program that reads them, in the languages we read. */
const ORDERS =
  /(?:ignor[ae]|ignor[eé]is?|olvid[ae]|descart[ae]|disregard|forget|omit[ae]?)\s+(?:todas?\s+|all\s+|any\s+|totes\s+)?(?:las?\s+|los?\s+|the\s+|les\s+|your\s+|tus\s+)*(?:previous\s+|prior\s+|above\s+|anteriores?\s+)?(?:instruc\w+|prompts?|[oó]rdenes|reglas|rules|directrices)|(?:system|developer)\s+prompt|(?:eres|you are|act as|act[uú]a como)\s+(?:un|una|an?)\s+(?:asistente|modelo|ia\b|ai\b|assistant|language model|llm)|<\/?(?:system|assistant|instructions?)>|\[\/?INST\]|respond(?:e|er)? (?:s[oó]lo|[uú]nicamente|only) (?:con|with)/iu

/** Whether a sentence speaks to a machine and not to a reader; such sentences are no source for anything. */
export const isInstruction = (text: string): boolean => ORDERS.test(text)

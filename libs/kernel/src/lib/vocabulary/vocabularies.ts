/**
 * Whose words a text takes: those of tenders (政府采购法; 财政部令第87号), of consultations (财库〔2014〕214号), of negotiations and of
 * single sources (财政部令第74号), of grants; `ANY` where a text is about several of them, or about none in particular.
 */
export const VOCABULARIES = ['TENDER', 'CONSULTATION', 'NEGOTIATION', 'SINGLE_SOURCE', 'GRANT', 'ANY'] as const;
export type Vocabulary = (typeof VOCABULARIES)[number];

/** The words of the schema and its descriptions, for programs: a `Bid` is a bid there, whatever the procedure. */
export const SCHEMA_VOCABULARY: Vocabulary = 'TENDER';

/** Whether words are those of a vocabulary, such as what was kept with a notice. */
export function isVocabulary(value: unknown): value is Vocabulary {
  return (VOCABULARIES as readonly unknown[]).includes(value);
}

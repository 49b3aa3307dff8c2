/** Read on phones and printed in the protocol, so the words stand where both find them. */
export { notice } from '../../../shared/texts/notice/en.ts'

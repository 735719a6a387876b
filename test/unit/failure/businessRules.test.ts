import { explainError } from '../../../partner-central/failure/explainError';
import model from '../../../partner-central/model/partner-central-account.model.json';
import { partner, refused } from '../../support/domain';

const TYPE = 'ValidationException';
const reason = 'BUSINESS_VALIDATION_FAILED';
const general = explainError(refused(TYPE, 400, { reason }), partner).advice;

test.each(model.shapes.BusinessValidationCode.enum)('the rule %s has advice, once', (code) => {
	const broken = { message: 'The words of AWS', code };
	const error = refused(TYPE, 400, { reason, problems: [broken, broken] });
	const { advice } = explainError(error, partner);
	expect(advice.startsWith(`${general} `)).toBe(true);
	const words = advice.slice(general.length + 1);
	expect(words).toMatch(/^[A-Z][^{}]+\.$/);
	expect(advice.split(words)).toHaveLength(2);
});

test.each(['RULE_OF_TOMORROW', 'constructor'])('the rule %s has none', (code) => {
	const error = refused(TYPE, 400, { reason, problems: [{ message: 'The words of AWS', code }] });
	expect(explainError(error, partner).advice).toBe(general);
});

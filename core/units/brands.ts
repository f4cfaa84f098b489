/** Nominal numbers: a token count can't be added to money, nor a day to either. All are safe integers. */
declare const unit: unique symbol;
type Branded<Name extends string> = number & { readonly [unit]: Name };

/** Tokens in 1/100 token (an integer): 7 tokens are 700. */
export type Centitokens = Branded<'Centitokens'>;

/** Money in the currency's minor unit (an integer): 3 dollars are 300, 3 yen are 3. */
export type Minor = Branded<'Minor'>;

/** Days since 1970-01-01 (UTC), an integer. Written `YYYY-MM-DD` at every edge. */
export type Day = Branded<'Day'>;

/** An amount of money with its ISO 4217 currency. */
export interface Money {
  readonly minor: Minor;
  readonly currency: string;
}

const integer = (value: number, what: string): number => {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${what} must be a safe integer, got ${value}`);
  return value;
};

/** Brand an integer as 1/100 tokens. @throws RangeError unless it is a safe integer */
export const centitokens = (value: number): Centitokens => integer(value, 'Centitokens') as Centitokens;

/** Brand an integer as minor units of money. @throws RangeError unless it is a safe integer */
export const minor = (value: number): Minor => integer(value, 'Minor') as Minor;

/** Brand an integer as days since 1970-01-01. @throws RangeError unless it is a safe integer */
export const day = (value: number): Day => integer(value, 'Day') as Day;

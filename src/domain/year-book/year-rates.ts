import type { Household } from '../register/household.ts';
import type { HouseholdYear } from './household-years.ts';
import type { Lineage } from './succession.ts';

/** A year's rates over both denominators. A whole of 0 has no rate. */
export interface YearRates {
  readonly year: number;
  /** Households that were there in the year, as far as the book tells: no fewer than those it says anything of. */
  readonly households: number;
  readonly registered: number;
  readonly recognised: number;
  /** Of those recognised, the households that registered: the share of the registered is taken of these. */
  readonly recognisedRegistered: number;
}

type Counts = { -readonly [Key in keyof YearRates]: number };

/** Counts households into the rates of some years, one after the other. */
export interface RateCounter {
  count(household: Household, history: readonly HouseholdYear[], lineage: Lineage): void;
  readonly rates: readonly YearRates[];
}

/**
 * Who was there in a year is known of those that the book says something of; of the others that live here today it is taken for
 * granted unless an event made them later. So a rate is rather too low than too high.
 */
export function createRateCounter(years: readonly number[]): RateCounter {
  const rates = years.map(
    (year): Counts => ({ year, households: 0, registered: 0, recognised: 0, recognisedRegistered: 0 }),
  );
  return {
    rates,
    count(household, history, lineage) {
      const firstYear = household.status === 'active' ? lineage.firstYearOf(household.id) : Infinity;
      for (const counts of rates) {
        const line = history.find((one) => one.year === counts.year);
        if (!line && firstYear > counts.year) continue;
        const isRecognised = line?.title === 'recognised';
        const isRegistered = line?.registered === true;
        counts.households += 1;
        counts.registered += Number(isRegistered);
        counts.recognised += Number(isRecognised);
        counts.recognisedRegistered += Number(isRecognised && isRegistered);
      }
    },
  };
}

import { creditBenefit, credits } from './credits.mjs';
import { passBenefit, passes } from './passes.mjs';
import { serviceBenefit, services } from './services.mjs';

/**
 * The answer of `GET /api/public/coworkers/profiles/current/benefits`.
 * Used and expired ones are included; it is not documented that they are not.
 *
 * @param {import('./members.mjs').Member} member
 * @param {import('./calendar.mjs').Calendar} days
 */
export function benefitsOf(member, days) {
  return {
    Personal: benefitsOwnedBy(member.coworkerId, days),
    Team: benefitsOwnedBy(member.teamPayer, days),
  };
}

/**
 * @param {number | null} owner
 * @param {import('./calendar.mjs').Calendar} days
 */
function benefitsOwnedBy(owner, days) {
  return {
    BookingCredits: credits.filter(({ coworker }) => coworker === owner).map((credit) => creditBenefit(credit, days)),
    ExtraServices: services
      .filter(({ coworker, booking }) => coworker === owner && booking === null)
      .map((service) => serviceBenefit(service, days)),
    TimePasses: passes.filter(({ coworker }) => coworker === owner).map((pass) => passBenefit(pass, days)),
  };
}

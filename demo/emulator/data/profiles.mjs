import { lisbon } from './locations.mjs';

/**
 * The answer of `GET /api/public/coworkers/profiles`.
 *
 * @param {import('./members.mjs').Member} member
 * @param {string} accessToken The bearer that made the call, which the API
 *   mirrors.
 */
export function profilesOf(member, accessToken) {
  return {
    User: {
      Id: member.coworkerId + 20_000,
      FullName: member.name,
      Email: member.email,
      Active: true,
      IsAdmin: false,
      AccessToken: accessToken,
    },
    DefaultBusiness: {
      Id: lisbon.id,
      Name: lisbon.name,
      WebAddress: lisbon.webAddress,
    },
    Profiles: [
      {
        Id: member.coworkerId,
        FullName: member.name,
        CompanyName: member.company,
        Active: true,
        IsDefaultProfile: true,
        HasVirtualOffice: false,
        CoworkerType: member.token === 'atlas' ? 2 : 1,
        VirtualOfficePaused: null,
        VirtualOfficeContractId: null,
      },
    ],
  };
}

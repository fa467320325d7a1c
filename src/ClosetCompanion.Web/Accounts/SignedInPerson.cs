using ClosetCompanion.Catalog.Store.Accounts;

namespace ClosetCompanion.Web.Accounts;

/// <summary>Who is signed in at a request's browser; looked up once for each request.</summary>
/// <param name="Account">The account; null when nobody with one is.</param>
internal sealed record SignedInPerson(Account? Account);

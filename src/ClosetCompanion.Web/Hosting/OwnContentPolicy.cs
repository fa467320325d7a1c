namespace ClosetCompanion.Web.Hosting;

/// <summary>Endpoint metadata: a content policy for one page that cannot do with that of all others.</summary>
/// <param name="For">Writes it for a request.</param>
internal sealed record OwnContentPolicy(Func<HttpContext, string> For);

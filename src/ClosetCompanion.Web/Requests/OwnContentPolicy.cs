namespace ClosetCompanion.Web.Requests;

/// <summary>Endpoint metadata: a content security policy for one page that needs its own.</summary>
/// <param name="For">Writes it for a request.</param>
internal sealed record OwnContentPolicy(Func<HttpContext, string> For);

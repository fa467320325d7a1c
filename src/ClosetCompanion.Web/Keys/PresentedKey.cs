namespace ClosetCompanion.Web.Keys;

/// <summary>Reads the API key that comes with a request.</summary>
internal static class PresentedKey
{
    private const string Scheme = "Bearer ";

    /// <summary>The key of <c>Authorization: Bearer</c> or <c>X-Api-Key</c>; null when there is none.</summary>
    public static string? Read(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        return authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && authorization.Length > Scheme.Length
                ? authorization[Scheme.Length..].Trim()
            : request.Headers["X-Api-Key"].ToString() is { Length: > 0 } key ? key.Trim()
            : null;
    }
}

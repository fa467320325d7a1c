namespace ClosetCompanion.Web.Api;

/// <summary>The REST API, version 1.</summary>
internal static class ApiRoutes
{
    /// <summary>The path that all its addresses begin with.</summary>
    public const string Root = "/api/v1";
}

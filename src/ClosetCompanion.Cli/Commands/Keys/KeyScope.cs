using ClosetCompanion.Catalog.Keys;

namespace ClosetCompanion.Cli.Commands.Keys;

/// <summary>How scopes are written.</summary>
internal static class KeyScope
{
    public static string Name(ApiScope scope) => scope.ToString().ToLowerInvariant();
}

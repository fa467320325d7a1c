namespace ClosetCompanion.Catalog.Sqlite.Rows;

/// <summary>Whose opinions a call is about.</summary>
internal static class PersonScope
{
    /// <exception cref="ArgumentException">The scope is nobody's.</exception>
    public static string Require(Scope scope) =>
        scope.Person
        ?? throw new ArgumentException("Opinions are those of a person.", nameof(scope));

    /// <exception cref="ArgumentException">They are not two people.</exception>
    public static void RequireTwo(string from, string to)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(from);
        ArgumentException.ThrowIfNullOrWhiteSpace(to);
        if (from == to)
        {
            throw new ArgumentException("What somebody has said is theirs already.", nameof(to));
        }
    }
}

namespace ClosetCompanion.Catalog.Sqlite.Rows;

/// <summary>Whose opinions a call is about.</summary>
internal static class PersonScope
{
    /// <exception cref="ArgumentException">The scope is nobody's.</exception>
    public static string Require(Scope scope) =>
        scope.Person
        ?? throw new ArgumentException("Opinions are those of a person.", nameof(scope));
}

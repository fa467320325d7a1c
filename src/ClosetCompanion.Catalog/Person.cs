namespace ClosetCompanion.Catalog;

/// <summary>The ids of people; see <see cref="Scope.Person"/>.</summary>
public static class Person
{
    /// <summary>
    /// The one person of one's own computer, who needs no login: whose likes are kept where nobody says who asks. A person
    /// called so on the command line is the same one.
    /// </summary>
    public const string Local = "local";
}

namespace ClosetCompanion.Catalog.Store;

/// <summary>The catalogue that is a person's closet.</summary>
public static class ClosetName
{
    /// <summary>What each person's closet is called. No catalogue of everybody has this name.</summary>
    public const string Text = "my closet";

    /// <summary>The closet of a person.</summary>
    /// <param name="person">The person's id.</param>
    public static CatalogueName Of(string person)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(person);
        return new CatalogueName(Text, person);
    }

    /// <summary>The scope of a person, narrowed to the closet.</summary>
    /// <param name="person">The person's id.</param>
    public static Scope ScopeOf(string person) => Scope.Of(person).Only(Text);
}

namespace ClosetCompanion.Web.Models;

/// <summary>A model of the server.</summary>
/// <param name="Name">The name that it is called by.</param>
/// <param name="InUse">Whether it answers the queries.</param>
internal sealed record ModelAnswer(string Name, bool InUse)
{
    /// <summary>The architecture.</summary>
    public string? Family { get; init; }

    /// <summary>The components of an embedding.</summary>
    public int? Dimensions { get; init; }

    /// <summary>The identity of its files.</summary>
    public string? Hash { get; init; }

    /// <summary>How many pictures of the store it has embedded.</summary>
    public int Embeddings { get; init; }

    /// <summary>Under which terms it may be used.</summary>
    public string? Licence { get; init; }
}

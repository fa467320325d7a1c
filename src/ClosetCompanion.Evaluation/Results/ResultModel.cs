namespace ClosetCompanion.Evaluation.Results;

/// <summary>The model that gave the answers.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Hash">Sets it apart from another model of that name.</param>
public sealed record ResultModel(string Id, string Hash)
{
    /// <summary>Name and the start of the hash, for people.</summary>
    public override string ToString() => Hash.Length > 8 ? $"{Id} ({Hash[..8]})" : Id;
}

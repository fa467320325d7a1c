using System.CommandLine;
using ClosetCompanion.Search.Queries;
using ClosetCompanion.Search.SavedOutfits;

namespace ClosetCompanion.Cli.Commands.SavedOutfits;

/// <summary>The outfit that a command is about.</summary>
internal static class NamedOutfit
{
    /// <summary>The argument with its id.</summary>
    public static Argument<string> Argument() =>
        new("OUTFIT") { Description = "The outfit, by its id." };

    /// <summary>The outfit.</summary>
    /// <exception cref="QueryException">The person has none with the id.</exception>
    public static SavedOutfit Require(SavedOutfit? outfit, string id) =>
        outfit ?? throw Unknown(id);

    /// <summary>Says that there is none.</summary>
    public static QueryException Unknown(string id) =>
        new($"There is no outfit {id}. closet outfits list shows those that there are.");
}

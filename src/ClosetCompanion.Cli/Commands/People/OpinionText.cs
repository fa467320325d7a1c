using ClosetCompanion.Catalog.Store.People;

namespace ClosetCompanion.Cli.Commands.People;

/// <summary>What a person says of a product, for people.</summary>
internal static class OpinionText
{
    public static string Of(Verdict? verdict) =>
        verdict switch
        {
            Verdict.Like => "liked",
            Verdict.Dislike => "disliked",
            Verdict.NotForMe => "not for me",
            Verdict.Save => "saved",
            _ => "taken back",
        };
}

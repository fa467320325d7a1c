using ClosetCompanion.Catalog.Store.People;

namespace ClosetCompanion.Web.People;

/// <summary>A button that says what somebody thinks of a product.</summary>
/// <param name="Verdict">What it says.</param>
/// <param name="Name">Its name in forms; behind <see cref="Back"/> it takes the opinion back.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Said">What products are called of which it was said.</param>
/// <param name="Icon">The line of its picture, on a square of 24.</param>
internal sealed record OpinionChoice(
    Verdict Verdict,
    string Name,
    string Label,
    string Said,
    string Icon
)
{
    /// <summary>What stands before a name to take an opinion back.</summary>
    public const string Back = "back-";

    /// <summary>All, in the order in which they are shown.</summary>
    public static IReadOnlyList<OpinionChoice> All { get; } =
    [
        new(
            Verdict.Like,
            "like",
            "Like",
            "Liked",
            "M12 20 4.6 12.6a4.8 4.8 0 0 1 6.8-6.8l.6.6.6-.6a4.8 4.8 0 0 1 6.8 6.8z"
        ),
        new(Verdict.Save, "save", "Save", "Saved", "M7 4h10v16l-5-4-5 4z"),
        new(
            Verdict.Dislike,
            "dislike",
            "Dislike",
            "Disliked",
            "M8 5v9l3.4 6c1.4 0 2.1-.9 2.1-2v-4h4.7a1.8 1.8 0 0 0 1.8-2.1l-1-5.2A2 2 0 0 0 17 5zM5 5v9"
        ),
        new(
            Verdict.NotForMe,
            "not-for-me",
            "Not for me",
            "Not for me",
            "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM6.5 6.5l11 11"
        ),
    ];

    /// <summary>The name of the button in forms.</summary>
    /// <param name="holds">Whether this is said already: then the button takes it back.</param>
    public string NameOf(bool holds) => holds ? Back + Name : Name;

    /// <summary>Whether an opinion says this.</summary>
    public bool IsIn(StandingOpinion? opinion) =>
        Verdict == Verdict.Save ? opinion?.IsSaved == true : opinion?.Verdict == Verdict;
}

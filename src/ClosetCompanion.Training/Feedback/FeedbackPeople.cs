using ClosetCompanion.Training.Runs;

namespace ClosetCompanion.Training.Feedback;

/// <summary>The searches of people, split in those to learn from, to choose by and to measure.</summary>
internal sealed class FeedbackPeople
{
    /// <summary>With fewer, nobody can tell what was learned from chance.</summary>
    public const int Fewest = 20;

    private readonly ILookup<FeedbackPart, FeedbackSearch> _parts;

    /// <param name="searches">All of them.</param>
    /// <param name="seed">Decides who is held back.</param>
    public FeedbackPeople(IReadOnlyList<FeedbackSearch> searches, int seed)
    {
        var split = new FeedbackSplit(seed);
        All = searches;
        _parts = searches.ToLookup(search => split.PartOf(search.Person));
        Count = PeopleIn(searches);
    }

    /// <summary>All searches.</summary>
    public IReadOnlyList<FeedbackSearch> All { get; }

    /// <summary>How many people liked something after a search with words.</summary>
    public int Count { get; }

    /// <summary>The searches of a part.</summary>
    public IReadOnlyList<FeedbackSearch> Of(FeedbackPart part) => [.. _parts[part]];

    /// <summary>How many people of a part liked something after a search with words.</summary>
    public int CountOf(FeedbackPart part) => PeopleIn(_parts[part]);

    /// <summary>Refuses what cannot be learned from.</summary>
    /// <param name="force">Whether few people are enough.</param>
    /// <exception cref="TrainingException">There are too few people, or none to learn from.</exception>
    public void Require(bool force)
    {
        if (Count < Fewest && !force)
        {
            throw new TrainingException(
                $"{Count} people have liked something after a search with words, and at least {Fewest} are needed to learn from some and measure others. Wait for more, or go on with --force."
            );
        }
        if (CountOf(FeedbackPart.Learn) == 0)
        {
            throw new TrainingException(
                $"Nobody to learn from: of {Count} people who have liked something after a search with words, none belongs to the part that is learned from. Wait for more people, or take another seed in the recipe."
            );
        }
    }

    private static int PeopleIn(IEnumerable<FeedbackSearch> searches) =>
        searches
            .Where(search => search.Chosen.Any(one => one.IsLiked))
            .Select(search => search.Person)
            .Distinct(StringComparer.Ordinal)
            .Count();
}

using ClosetCompanion.Catalog.Store.People;

namespace ClosetCompanion.Evaluation.People;

/// <summary>A person with a hidden taste, who has liked some hits and then searches for something else.</summary>
/// <param name="Taste">The taste.</param>
/// <param name="Asked">The queries that the person is measured on, by their places in the list.</param>
/// <param name="Opinions">For each step of the measurement what the person has said by then, the newest first.</param>
internal sealed record SimulatedPerson(
    HiddenTaste Taste,
    IReadOnlySet<int> Asked,
    IReadOnlyList<IReadOnlyList<StandingOpinion>> Opinions
);

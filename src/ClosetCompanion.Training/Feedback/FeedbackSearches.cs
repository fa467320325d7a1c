namespace ClosetCompanion.Training.Feedback;

/// <summary>Gathers what people said and did, search by search.</summary>
/// <param name="rows">The row of each product in the gallery, by its key.</param>
/// <param name="recipe">What each thing counts.</param>
internal sealed class FeedbackSearches(IReadOnlyDictionary<long, int> rows, FeedbackRecipe recipe)
{
    private readonly PlaceCorrection _correction = new(recipe.Eta, recipe.MostWeight);

    /// <summary>One for each person and words. What is about products outside the gallery is left out.</summary>
    public IReadOnlyList<FeedbackSearch> Gather(IEnumerable<FeedbackEvent> events) =>
        [
            .. events
                .Where(happened => rows.ContainsKey(happened.ProductKey))
                .GroupBy(happened => (happened.Person, happened.Query))
                .Select(group => Make(group.Key.Person, group.Key.Query, [.. group])),
        ];

    private FeedbackSearch Make(string person, string query, FeedbackEvent[] events)
    {
        // What was said of a product counts, not that it was opened too.
        var products = events
            .GroupBy(happened => rows[happened.ProductKey])
            .Select(group =>
                (Row: group.Key, Event: group.MinBy(one => one.Kind == FeedbackKind.Opened)!)
            )
            .ToArray();
        return new FeedbackSearch(
            person,
            query,
            [
                .. products
                    .Where(product => product.Event.Kind != FeedbackKind.Disliked)
                    .Select(product => Choose(product.Row, product.Event)),
            ],
            [
                .. products
                    .Where(product => product.Event.Kind == FeedbackKind.Disliked)
                    .Select(product => product.Row),
            ]
        );
    }

    private ChosenProduct Choose(int row, FeedbackEvent happened)
    {
        var isLiked = happened.Kind == FeedbackKind.Liked;
        var weight = _correction.WeightOf(happened.Place);
        return new ChosenProduct(row, isLiked ? weight : weight * recipe.OpenedWeight, isLiked);
    }
}

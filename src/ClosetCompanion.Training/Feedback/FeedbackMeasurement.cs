using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace ClosetCompanion.Training.Feedback;

/// <summary>
/// Measures how high among all products stands what people liked, by the cosine alone. Each like counts by its inverse
/// propensity, so that what stood far down and was liked all the same is not forgotten.
/// </summary>
internal sealed class FeedbackMeasurement : IDisposable
{
    private const int Places = 10;
    private const int Chunk = 64;

    private readonly FeedbackSearch[] _searches;
    private readonly Tensor _words;
    private readonly Tensor _gallery;

    /// <param name="searches">Of the people to measure; those with nothing liked are left out.</param>
    /// <param name="vectors">The unit vector of each query.</param>
    /// <param name="gallery">The products.</param>
    public FeedbackMeasurement(
        IReadOnlyList<FeedbackSearch> searches,
        IReadOnlyDictionary<string, float[]> vectors,
        FeedbackGallery gallery
    )
    {
        _searches = [.. searches.Where(search => search.Chosen.Any(one => one.IsLiked))];
        float[] words = [.. _searches.SelectMany(search => vectors[search.Query])];
        // Nobody may be held back, and libtorch makes no tensor of an empty array.
        _words =
            words.Length == 0
                ? zeros(0, gallery.Dimensions)
                : tensor(words, _searches.Length, gallery.Dimensions);
        _gallery = tensor(gallery.Vectors, gallery.Count, gallery.Dimensions);
    }

    /// <summary>How many searches are measured.</summary>
    public int Searches => _searches.Length;

    /// <summary>Measures.</summary>
    /// <param name="matrix">What vectors of texts are multiplied by; null for nothing.</param>
    /// <param name="cancellationToken">Stops measuring.</param>
    public PeopleFigures Measure(float[]? matrix, CancellationToken cancellationToken)
    {
        var width = _gallery.shape[1];
        var figures = new SearchFigures[_searches.Length];
        for (var start = 0; start < _searches.Length; start += Chunk)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var _ = no_grad();
            using var scope = NewDisposeScope();
            var words = _words[TensorIndex.Slice(start, Math.Min(start + Chunk, Searches))];
            var moved = matrix is null ? words : words.matmul(tensor(matrix, width, width));
            var scores = normalize(moved, dim: 1).matmul(_gallery.t()).data<float>().ToArray();
            var products = scores.Length / (int)words.shape[0];
            for (var row = 0; row < words.shape[0]; row++)
            {
                figures[start + row] = FiguresOf(
                    _searches[start + row],
                    scores.AsSpan(row * products, products)
                );
            }
        }
        return new PeopleFigures([
            .. _searches
                .Zip(figures)
                .GroupBy(one => one.First.Person, one => one.Second)
                .Select(person => new SearchFigures(
                    person.Average(one => one.Ndcg),
                    person.Average(one => one.Mrr)
                )),
        ]);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _words.Dispose();
        _gallery.Dispose();
    }

    private static SearchFigures FiguresOf(FeedbackSearch search, ReadOnlySpan<float> scores)
    {
        var (gained, turned, weights) = (0.0, 0.0, 0.0);
        ChosenProduct[] liked = [.. search.Chosen.Where(one => one.IsLiked)];
        foreach (var one in liked)
        {
            var rank = RankOf(one.Row, scores);
            gained += rank <= Places ? one.Weight / Math.Log2(rank + 1) : 0;
            turned += one.Weight / rank;
            weights += one.Weight;
        }
        var ideal = liked
            .Select(one => one.Weight)
            .OrderDescending()
            .Take(Places)
            .Select((weight, place) => weight / Math.Log2(place + 2))
            .Sum();
        return new SearchFigures(gained / ideal, turned / weights);
    }

    private static int RankOf(int row, ReadOnlySpan<float> scores)
    {
        var rank = 1;
        foreach (var score in scores)
        {
            rank += score > scores[row] ? 1 : 0;
        }
        return rank;
    }
}

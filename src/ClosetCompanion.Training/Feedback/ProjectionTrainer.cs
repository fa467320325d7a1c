using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace ClosetCompanion.Training.Feedback;

/// <summary>
/// Learns a matrix that vectors of texts are multiplied by, beginning at the identity. The chosen product has to be closer
/// to the words than the other products of the batch, a sample of the catalogue and the rivals are (softmax). Plain gradient
/// steps with momentum change nothing at right angles to the words that people used, and the square of the change is
/// penalised: a few clicks change little. The same seed, data and number of threads give the same matrix, bit for bit.
/// </summary>
internal sealed class ProjectionTrainer : IDisposable
{
    private const float Momentum = 0.9f;

    private readonly IReadOnlyList<FeedbackPair> _pairs;
    private readonly FeedbackRecipe _recipe;
    private readonly double _logitScale;
    private readonly double _meanWeight;
    private readonly int _products;
    private readonly Tensor _queries;
    private readonly Tensor _gallery;

    /// <param name="pairs">What is learned from; at least one.</param>
    /// <param name="queries">Unit vectors of the words, by <see cref="FeedbackPair.Query"/>.</param>
    /// <param name="gallery">The products.</param>
    /// <param name="logitScale">What cosines are multiplied by before the softmax.</param>
    /// <param name="recipe">How it is learned.</param>
    public ProjectionTrainer(
        IReadOnlyList<FeedbackPair> pairs,
        IReadOnlyList<float[]> queries,
        FeedbackGallery gallery,
        double logitScale,
        FeedbackRecipe recipe
    )
    {
        (_pairs, _recipe, _logitScale) = (pairs, recipe, logitScale);
        (_meanWeight, _products) = (pairs.Average(pair => pair.Weight), gallery.Count);
        _queries = tensor(
            queries.SelectMany(one => one).ToArray(),
            queries.Count,
            gallery.Dimensions
        );
        _gallery = tensor(gallery.Vectors, gallery.Count, gallery.Dimensions);
    }

    /// <summary>Learns with one penalty.</summary>
    /// <returns>The matrices after each of <see cref="FeedbackRecipe.Steps"/>, row by row.</returns>
    public IReadOnlyList<float[]> Learn(double penalty, CancellationToken cancellationToken)
    {
        var random = new Random(_recipe.Seed);
        var width = _queries.shape[1];
        using var identity = eye(width);
        using var change = zeros(width, width, requires_grad: true);
        using var speed = zeros(width, width);
        var learned = new List<float[]>();
        for (var step = 1; step <= _recipe.Steps[^1]; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var scope = NewDisposeScope();
            var loss = LossOf(change, random) + (penalty * (change * change).sum());
            loss.backward();
            using (no_grad())
            {
                speed.mul_(Momentum).add_(change.grad!);
                change.sub_(speed * _recipe.LearningRate);
                change.grad!.zero_();
            }
            if (_recipe.Steps.Contains(step))
            {
                learned.Add((identity + change).detach().data<float>().ToArray());
            }
        }
        return learned;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _queries.Dispose();
        _gallery.Dispose();
    }

    private Tensor LossOf(Tensor change, Random random)
    {
        var batch = Draw(random);
        int[] background =
        [
            .. Enumerable.Range(0, _recipe.Background).Select(_ => random.Next(_products)),
        ];
        int[] shared = [.. batch.Select(pair => pair.Row), .. background];
        var words = _queries.index_select(0, Index(batch.Select(pair => pair.Query)));
        var moved = normalize(words + words.matmul(change), dim: 1);
        var logits = moved.matmul(_gallery.index_select(0, Index(shared)).t()) * _logitScale;
        logits = logits.masked_fill(SameProduct(batch, shared), float.NegativeInfinity);
        var most = batch.Max(pair => pair.Rivals.Count);
        if (most > 0)
        {
            logits = cat([logits, RivalLogits(moved, batch, most)], dim: 1);
        }
        var right = log_softmax(logits, dim: 1).diagonal();
        var weights = tensor(batch.Select(pair => (float)pair.Weight).ToArray());
        return -(right * weights).sum() / (batch.Length * _meanWeight);
    }

    private Tensor RivalLogits(Tensor moved, FeedbackPair[] batch, int most)
    {
        var rows = batch.SelectMany(pair =>
            pair.Rivals.Concat(Enumerable.Repeat(pair.Row, most - pair.Rivals.Count))
        );
        var vectors = _gallery.index_select(0, Index(rows)).view(batch.Length, most, -1);
        var logits = vectors.matmul(moved.unsqueeze(2)).squeeze(2) * _logitScale;
        // Those that fill up the rows are the right product again.
        var filled = batch.SelectMany(pair =>
            Enumerable.Range(0, most).Select(place => place >= pair.Rivals.Count)
        );
        return logits.masked_fill(
            tensor(filled.ToArray(), batch.Length, most),
            float.NegativeInfinity
        );
    }

    private FeedbackPair[] Draw(Random random) =>
        _pairs.Count <= _recipe.BatchSize
            ? [.. _pairs]
            :
            [
                .. Enumerable
                    .Range(0, _recipe.BatchSize)
                    .Select(_ => _pairs[random.Next(_pairs.Count)]),
            ];

    // The right product may stand in other columns as well, where it must not count as wrong.
    private static Tensor SameProduct(FeedbackPair[] batch, int[] shared)
    {
        var same = new bool[batch.Length * shared.Length];
        for (var row = 0; row < batch.Length; row++)
        {
            for (var column = 0; column < shared.Length; column++)
            {
                same[(row * shared.Length) + column] =
                    column != row && shared[column] == batch[row].Row;
            }
        }
        return tensor(same, batch.Length, shared.Length);
    }

    private static Tensor Index(IEnumerable<int> rows) =>
        tensor(rows.Select(row => (long)row).ToArray());
}

using ClosetCompanion.Training.Optimisation;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Runs;
using ClosetCompanion.Training.Towers;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Words;

/// <summary>
/// Tunes a text tower. In each step words and phrases are compared with all products (softmax): those that a text is true of
/// have to be likelier together than all others, and each of them a little by itself; titles and words of patterns and
/// materials have to stay where they are. The same seed, data and number of threads give the same tower, bit for bit.
/// </summary>
internal sealed class WordTrainer : IDisposable
{
    private const int WarmUpSteps = 20;

    // Titles and words of patterns and materials that are looked at in a step.
    private const int TitlesAtOnce = 128;
    private const int DetailsAtOnce = 16;

    private const int EmbeddedAtOnce = 2048;

    private readonly TextSide _text;
    private readonly WordLessons _lessons;
    private readonly WordsSection _recipe;
    private readonly int _seed;
    private readonly int[][] _words;
    private readonly int[][] _phrases;
    private readonly int[][] _kept;
    private readonly Tensor _products;
    private readonly Tensor _truth;

    /// <param name="text">The tower that is tuned.</param>
    /// <param name="tokenize">Token ids of a text.</param>
    /// <param name="lessons">What is learned.</param>
    /// <param name="products">Unit vectors of the products' pictures, row by row.</param>
    /// <param name="recipe">How it is learned.</param>
    /// <param name="seed">Where all chance starts from.</param>
    public WordTrainer(
        TextSide text,
        Func<string, int[]> tokenize,
        WordLessons lessons,
        float[] products,
        WordsSection recipe,
        int seed
    )
    {
        (_text, _lessons, _recipe, _seed) = (text, lessons, recipe, seed);
        _words = [.. lessons.Words.Select(tokenize)];
        _phrases = [.. lessons.Phrases.Select(phrase => tokenize(phrase.Text))];
        _kept = [.. lessons.Titles.Concat(lessons.Details).Select(tokenize)];
        var count = lessons.Truth.Length / lessons.Words.Count;
        _products = tensor(products, count, products.Length / count);
        _truth = tensor(lessons.Truth, lessons.Words.Count, count);
    }

    /// <summary>Tunes it.</summary>
    /// <param name="stepped">Hears each step and its loss.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="TrainingException">The loss is no number any more.</exception>
    public void Learn(Action<int, float> stepped, CancellationToken cancellationToken)
    {
        var random = new Random(_seed);
        _text.eval();
        using var before = WhereKeptAre();
        var rates = new LearningRateSchedule(_recipe.LearningRate, WarmUpSteps, _recipe.Steps);
        var optimiser = new AdamW(_text.named_parameters(), weightDecay: 0);
        for (var step = 1; step <= _recipe.Steps; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var scope = NewDisposeScope();
            var loss = Loss(before, random);
            if (!float.IsFinite(loss.item<float>()))
            {
                throw new TrainingException(
                    $"The loss is not a number at step {step}. Lower words.learningRate."
                );
            }

            loss.backward();
            optimiser.Step(rates.At(step));
            optimiser.ZeroGradients();
            stepped(step, loss.item<float>());
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _products.Dispose();
        _truth.Dispose();
    }

    private Tensor WhereKeptAre()
    {
        using var _ = no_grad();
        using var scope = NewDisposeScope();
        var parts = new List<Tensor>();
        foreach (var some in _kept.Chunk(EmbeddedAtOnce))
        {
            using var part = NewDisposeScope();
            parts.Add(_text.Embed(some).MoveToOuterDisposeScope());
        }

        return cat(parts).MoveToOuterDisposeScope();
    }

    private Tensor Loss(Tensor before, Random random)
    {
        var words = Draw(_recipe.BatchSize, 0, _words.Length, random);
        var phrases = Draw(_recipe.BatchSize, 0, _phrases.Length, random);
        var titles = _lessons.Titles.Count;
        long[] kept =
        [
            .. Draw(TitlesAtOnce, 0, titles, random),
            .. Draw(DetailsAtOnce, titles, _kept.Length, random),
        ];
        // All at once, as texts of one length are read together.
        var vectors = _text.Embed([
            .. words.Select(word => _words[word]),
            .. phrases.Select(phrase => _phrases[phrase]),
            .. kept.Select(text => _kept[text]),
        ]);
        var learned = words.Length + phrases.Length;
        var change = vectors.narrow(0, learned, kept.Length) - before.index_select(0, kept);
        return LossOfTexts(vectors.narrow(0, 0, learned), TruthOf(words, phrases))
            + (_recipe.KeepTitles * change.square().sum(1).mean());
    }

    private Tensor TruthOf(long[] words, long[] phrases) =>
        cat([
            _truth.index_select(0, words),
            stack(
                phrases.Select(phrase =>
                    _truth
                        .index_select(
                            0,
                            _lessons.Phrases[(int)phrase].Words.Select(word => (long)word).ToArray()
                        )
                        .all(0)
                )
            ),
        ]);

    private Tensor LossOfTexts(Tensor texts, Tensor right)
    {
        var logits = texts.matmul(_products.t()) * _recipe.LogitScale;
        var all = logits.logsumexp(1);
        var together = logits.masked_fill(right.logical_not(), float.NegativeInfinity).logsumexp(1);
        var each = (logits * right).sum(1) / right.sum(1);
        return ((all - together) + (_recipe.AllProducts * (all - each))).mean();
    }

    // None where there is nothing to draw from.
    private static long[] Draw(int count, int from, int to, Random random) =>
        from == to ? [] : [.. Enumerable.Range(0, count).Select(_ => (long)random.Next(from, to))];
}

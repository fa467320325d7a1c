using ClosetCompanion.Training.Optimisation;
using ClosetCompanion.Training.Recipes;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Words;

/// <summary>
/// Learns a <see cref="WordNetwork"/>. In each step words and phrases are compared with all products (softmax): those that
/// a text is true of have to be likelier together than all others, and each of them a little by itself; titles and words of
/// patterns and materials have to stay where they are. The same seed, data and number of threads give the same network, bit for bit.
/// </summary>
internal sealed class WordTrainer : IDisposable
{
    private readonly WordLessons _lessons;
    private readonly WordsSection _recipe;
    private readonly int _seed;
    private readonly Tensor _words;
    private readonly Tensor _phrases;
    private readonly Tensor _titles;
    private readonly Tensor _details;
    private readonly Tensor _products;
    private readonly Tensor _truth;

    /// <param name="lessons">What is learned.</param>
    /// <param name="texts">Unit vectors of the words, the phrases, the titles and the details, row by row.</param>
    /// <param name="products">Unit vectors of the products' pictures, row by row.</param>
    /// <param name="dimensions">Components of a vector.</param>
    /// <param name="recipe">How it is learned.</param>
    /// <param name="seed">Where all chance starts from.</param>
    public WordTrainer(
        WordLessons lessons,
        (float[] Words, float[] Phrases, float[] Titles, float[] Details) texts,
        float[] products,
        int dimensions,
        WordsSection recipe,
        int seed
    )
    {
        (_lessons, _recipe, _seed) = (lessons, recipe, seed);
        _words = Rows(texts.Words);
        _phrases = Rows(texts.Phrases);
        _titles = Rows(texts.Titles);
        _details = Rows(texts.Details);
        _products = Rows(products);
        _truth = tensor(lessons.Truth, lessons.Words.Count, products.Length / dimensions);

        Tensor Rows(float[] vectors) => tensor(vectors, vectors.Length / dimensions, dimensions);
    }

    /// <summary>Learns it.</summary>
    /// <param name="stepped">Hears each step and its loss.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public WordNetwork Learn(Action<int, float> stepped, CancellationToken cancellationToken)
    {
        manual_seed(_seed);
        var random = new Random(_seed);
        var network = new WordNetwork((int)_words.shape[1], _recipe.Width);
        var optimiser = new AdamW(
            network.named_parameters().Select(entry => (entry.name, entry.parameter)),
            weightDecay: 0
        );
        for (var step = 1; step <= _recipe.Steps; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var scope = NewDisposeScope();
            var loss =
                LossOfTexts(network, random)
                + (_recipe.KeepTitles * ChangeOfOthers(network, random))
                + (_recipe.Penalty * network.Size());
            loss.backward();
            optimiser.Step(_recipe.LearningRate);
            optimiser.ZeroGradients();
            stepped(step, loss.item<float>());
        }

        return network;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _words.Dispose();
        _phrases.Dispose();
        _titles.Dispose();
        _details.Dispose();
        _products.Dispose();
        _truth.Dispose();
    }

    private Tensor LossOfTexts(WordNetwork network, Random random)
    {
        var words = Draw(_recipe.BatchSize, _lessons.Words.Count, random);
        var phrases = Draw(_recipe.BatchSize, _lessons.Phrases.Count, random);
        var texts = cat([_words.index_select(0, words), _phrases.index_select(0, phrases)]);
        var right = cat([
            _truth.index_select(0, words),
            stack(phrases.Select(phrase => TruthOf(_lessons.Phrases[(int)phrase]))),
        ]);

        var logits = network.forward(texts).matmul(_products.t()) * _recipe.LogitScale;
        var all = logits.logsumexp(1);
        var together = logits.masked_fill(right.logical_not(), float.NegativeInfinity).logsumexp(1);
        var each = (logits * right).sum(1) / right.sum(1);
        return ((all - together) + (_recipe.AllProducts * (all - each))).mean();
    }

    private Tensor TruthOf(Phrase phrase) =>
        _truth.index_select(0, phrase.Words.Select(word => (long)word).ToArray()).all(0);

    private Tensor ChangeOfOthers(WordNetwork network, Random random)
    {
        const int AtOnce = 512;
        var drawn = Draw(AtOnce, _lessons.Titles.Count, random);
        var kept = cat([_titles.index_select(0, drawn), _details]);
        return network.Change(kept).square().sum(1).mean();
    }

    private static long[] Draw(int count, int from, Random random) =>
        [.. Enumerable.Range(0, count).Select(_ => (long)random.Next(from))];
}

using System.Numerics.Tensors;
using ClosetCompanion.Search.Outfits;

namespace ClosetCompanion.Training.Outfits;

/// <summary>
/// Trains one half of the model of outfits: the right product of a blank is to score higher than wrong ones of its category
/// (softmax over all of them). One thread and one seed: the same data give the same weights, bit for bit.
/// </summary>
internal sealed class TowerTrainer
{
    private readonly IReadOnlyList<TowerItem> _items;
    private readonly int _shared;
    private readonly TowerOptions _options;
    private readonly Random _random;
    private readonly AdagradRows _context;
    private readonly AdagradRows _candidate;
    private readonly AdagradRows _bias;

    /// <param name="items">All products.</param>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="shared">How many of the first rows every catalogue shares.</param>
    /// <param name="options">How it is trained.</param>
    /// <param name="seed">Where the random numbers start.</param>
    public TowerTrainer(
        IReadOnlyList<TowerItem> items,
        int rows,
        int shared,
        TowerOptions options,
        int seed
    )
    {
        (_items, _shared, _options, _random) = (items, shared, options, new Random(seed));
        _context = new(Start(rows * options.Width), options.Width, options.Decay);
        _candidate = new(Start(rows * options.Width), options.Width, options.Decay);
        _bias = new(new float[rows], 1, options.Decay);
    }

    /// <summary>Learns from blanks.</summary>
    /// <returns>The weights.</returns>
    public TowerWeights Learn(
        IReadOnlyList<OutfitBlank> blanks,
        CancellationToken cancellationToken
    )
    {
        var order = blanks.ToArray();
        for (var epoch = 0; epoch < _options.Epochs; epoch++)
        {
            _random.Shuffle(order);
            var rate = _options.Rate * (1 - (0.8f * epoch / _options.Epochs));
            foreach (var blank in order)
            {
                cancellationToken.ThrowIfCancellationRequested();
                LearnFrom(blank, rate);
            }
        }
        return new TowerWeights(
            _bias.Weights.Length,
            _options.Width,
            _context.Weights,
            _candidate.Weights,
            _bias.Weights
        );
    }

    private void LearnFrom(OutfitBlank blank, float rate)
    {
        var outfit = Mean(DrawContext(blank));
        var candidates = DrawCandidates(blank).Select(item => LeaveOut(_items[item])).ToArray();
        var kept = DropWidth();
        var met = Embed(_context, outfit);
        TensorPrimitives.Multiply(met, kept, met);
        var vectors = candidates.Select(item => Embed(_candidate, item)).ToArray();
        var errors = new float[candidates.Length];
        for (var place = 0; place < errors.Length; place++)
        {
            errors[place] =
                TensorPrimitives.Dot<float>(met, vectors[place]) + BiasOf(candidates[place]);
        }
        TensorPrimitives.SoftMax(errors, errors);
        // The gradient of the cross entropy by each score; the right one is the first.
        errors[0] -= 1;
        var back = new float[_options.Width];
        var touched = new SortedDictionary<int, float>();
        for (var place = 0; place < errors.Length; place++)
        {
            TensorPrimitives.MultiplyAdd(vectors[place], errors[place], back, back);
            foreach (var (row, value) in candidates[place].Rows.Zip(candidates[place].Values))
            {
                touched[row] = touched.GetValueOrDefault(row) + (errors[place] * value);
            }
        }
        TensorPrimitives.Multiply(back, kept, back);
        foreach (var (row, error) in touched)
        {
            _candidate.Step(row, met, error, rate);
            _bias.Step(row, [1], error, rate);
        }
        for (var place = 0; place < outfit.Rows.Length; place++)
        {
            _context.Step(outfit.Rows[place], back, outfit.Values[place], rate);
        }
    }

    // Now and then a part of the outfit, as a closet asks with little.
    private int[] DrawContext(OutfitBlank blank)
    {
        int[] others = [.. blank.Outfit.Where(item => item != blank.Right)];
        if (others.Length > 2 && _random.NextDouble() < 0.3)
        {
            _random.Shuffle(others);
            return others[.._random.Next(1, others.Length)];
        }
        return others;
    }

    private List<int> DrawCandidates(OutfitBlank blank)
    {
        var drawn = new List<int> { blank.Right };
        // A small category gives fewer.
        for (var tries = 0; drawn.Count <= _options.Wrong && tries < 10 * _options.Wrong; tries++)
        {
            var other = blank.Pool[_random.Next(blank.Pool.Length)];
            if (!blank.Outfit.Contains(other) && !drawn.Contains(other))
            {
                drawn.Add(other);
            }
        }
        return drawn;
    }

    private TowerItem LeaveOut(TowerItem item)
    {
        if (_options.RowDropout == 0)
        {
            return item;
        }
        var end = _random.NextDouble() < _options.OwnDropout ? _shared : int.MaxValue;
        int[] kept =
        [
            .. item.Rows.Where(row => row < end && _random.NextDouble() >= _options.RowDropout),
        ];
        return new TowerItem(kept, [.. kept.Select(_ => 1f)]);
    }

    private TowerItem Mean(int[] items)
    {
        var rows = new SortedDictionary<int, float>();
        foreach (var item in items.Select(place => LeaveOut(_items[place])))
        {
            foreach (var (row, value) in item.Rows.Zip(item.Values))
            {
                rows[row] = rows.GetValueOrDefault(row) + (value / items.Length);
            }
        }
        return new TowerItem([.. rows.Keys], [.. rows.Values]);
    }

    private float[] Embed(AdagradRows weights, TowerItem item)
    {
        var vector = new float[_options.Width];
        for (var place = 0; place < item.Rows.Length; place++)
        {
            TensorPrimitives.MultiplyAdd(
                weights[item.Rows[place]],
                item.Values[place],
                vector,
                vector
            );
        }
        return vector;
    }

    private float BiasOf(TowerItem item)
    {
        var bias = 0f;
        for (var place = 0; place < item.Rows.Length; place++)
        {
            bias += _bias.Weights[item.Rows[place]] * item.Values[place];
        }
        return bias;
    }

    private float[] DropWidth()
    {
        var kept = new float[_options.Width];
        for (var i = 0; i < kept.Length; i++)
        {
            kept[i] =
                _random.NextDouble() < _options.WidthDropout ? 0 : 1 / (1 - _options.WidthDropout);
        }
        return kept;
    }

    private float[] Start(int count)
    {
        var weights = new float[count];
        for (var i = 0; i < count; i++)
        {
            weights[i] = (float)((_random.NextDouble() * 2) - 1) * _options.Start;
        }
        return weights;
    }
}

using ClosetCompanion.Training.Captions;
using ClosetCompanion.Training.Recipes;

namespace ClosetCompanion.Training.Data;

/// <summary>
/// Makes the batch of any step from the seed and the step's number alone, so that a resumed run sees exactly the batches
/// that an uninterrupted one sees.
/// </summary>
internal sealed class BatchSampler(
    TrainingSet data,
    CaptionWriter captions,
    Func<string, int[]> tokenize,
    Recipe recipe
)
{
    private readonly int _size = recipe.BatchSize;
    private (int Epoch, int[] Order) _order = (-1, []);

    /// <summary>Steps of one pass; a last batch that is not full is left out.</summary>
    public int StepsPerEpoch => data.Training.Count / _size;

    /// <summary>The batch of a step, counted from 0. Not for several threads at once.</summary>
    public Batch Sample(int step)
    {
        var random = new Random(HashCode(recipe.Seed, step));
        var order = OrderOf(step / StepsPerEpoch);
        var chosen = new TrainingProduct[_size];
        var planes = new byte[_size * data.Pictures.BytesPerPicture];
        for (var i = 0; i < _size; i++)
        {
            chosen[i] = data.Training[order[(step % StepsPerEpoch * _size) + i]];
            data.Pictures.Read(chosen[i].Picture, planes.AsSpan(i * data.Pictures.BytesPerPicture));
        }

        var titles = Array.ConvertAll(
            chosen,
            item => CaptionWriter.FromTitle(item.Product, random)
        );
        var attributes = Array.ConvertAll(
            chosen,
            item => captions.FromAttributes(item.Product, random)
        );
        return new Batch(
            planes,
            Array.ConvertAll(chosen, item => item.Picture),
            [CaptionColumn.From(titles, tokenize), CaptionColumn.From(attributes, tokenize)],
            Views(random)
        );
    }

    private int[] OrderOf(int epoch)
    {
        if (_order.Epoch != epoch)
        {
            var order = Enumerable.Range(0, data.Training.Count).ToArray();
            new Random(HashCode(recipe.Seed, -1 - epoch)).Shuffle(order);
            _order = (epoch, order);
        }

        return _order.Order;
    }

    /// <summary>Affine maps from output to input coordinates: scale by up to 15%, move by up to 8%, mirror every other.</summary>
    private float[] Views(Random random)
    {
        var views = new float[_size * 6];
        for (var i = 0; i < _size; i++)
        {
            var view = views.AsSpan(i * 6, 6);
            var scale = 0.85f + (0.25f * random.NextSingle());
            var stretch = 0.95f + (0.1f * random.NextSingle());
            var mirror = random.Next(2) == 0 ? 1 : -1;
            view[0] = scale * stretch * mirror;
            view[2] = 0.16f * (random.NextSingle() - 0.5f);
            view[4] = scale / stretch;
            view[5] = 0.16f * (random.NextSingle() - 0.5f);
        }

        return views;
    }

    // System.HashCode differs from run to run.
    private static int HashCode(int seed, int number) =>
        unchecked((seed * 1_000_003) ^ (number * 7_919));
}

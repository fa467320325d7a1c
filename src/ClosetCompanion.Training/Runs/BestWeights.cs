using System.Globalization;
using ClosetCompanion.Files;
using ClosetCompanion.Training.Towers;

namespace ClosetCompanion.Training.Runs;

/// <summary>
/// The weights of a run that retrieved best with pictures of one size, and their score. Each size of a run has its own:
/// what did best with small pictures is where another run with small pictures starts best.
/// </summary>
internal sealed class BestWeights(string folder, int width, int height)
{
    private const string Prefix = "best-";
    private const string Extension = ".safetensors";

    private readonly Checkpoint _weights = new(
        Path.Combine(folder, $"{Prefix}{width}x{height}{Extension}")
    );
    private readonly string _score = Path.Combine(folder, $"{Prefix}{width}x{height}.txt");

    /// <summary>The file of a finished run for pictures of a size, or for its largest pictures; null if there is none.</summary>
    public static string? Find(string folder, int width, int height)
    {
        var exact = Path.Combine(folder, $"{Prefix}{width}x{height}{Extension}");
        return File.Exists(exact)
            ? exact
            : Directory
                .EnumerateFiles(folder, $"{Prefix}*{Extension}")
                .MaxBy(path =>
                    Path.GetFileNameWithoutExtension(path)[Prefix.Length..]
                        .Split('x')
                        .Select(side => int.Parse(side, CultureInfo.InvariantCulture))
                        .Sum()
                );
    }

    /// <summary>Keeps the model's weights if their score is above the best so far.</summary>
    public async Task OfferAsync(
        DualEncoder model,
        double score,
        int step,
        CancellationToken cancellationToken
    )
    {
        if (File.Exists(_score) && score <= await ReadScoreAsync(cancellationToken))
        {
            return;
        }

        // A run killed between the two is measured once more when it goes on, with the same result.
        await _weights.SaveAsync(model, step, cancellationToken);
        await WholeFile.WriteTextAsync(
            _score,
            score.ToString("R", CultureInfo.InvariantCulture),
            cancellationToken
        );
    }

    /// <summary>Gives a model these weights.</summary>
    /// <exception cref="TrainingException">There are none yet, or they are another model's.</exception>
    public void Load(DualEncoder model)
    {
        if (!_weights.Exists)
        {
            throw new TrainingException(
                $"{folder} has no weights for pictures of {width}x{height} pixels yet."
            );
        }

        _weights.Load(model);
    }

    private async Task<double> ReadScoreAsync(CancellationToken cancellationToken) =>
        double.Parse(
            await File.ReadAllTextAsync(_score, cancellationToken),
            CultureInfo.InvariantCulture
        );
}

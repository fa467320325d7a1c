using System.Text.Json;

namespace ClosetCompanion.Training.Runs;

/// <summary>Says how a run goes: a line for people now and then, and a JSON line for every step, from which plots are made.</summary>
internal sealed class RunLog(string path, int batchSize, TextWriter console, TimeProvider time)
    : IDisposable
{
    private const int LinesEvery = 20;

    private readonly StreamWriter _file = new(path, append: true) { AutoFlush = true };
    private long _lastLine = time.GetTimestamp();
    private long _lastStep = time.GetTimestamp();
    private double _rate;

    /// <summary>Says what is trained.</summary>
    public void Started(string summary)
    {
        console.WriteLine(summary);
        _lastStep = _lastLine = time.GetTimestamp();
    }

    /// <summary>Notes a step.</summary>
    public void Stepped(int step, int total, double learningRate, StepResult result)
    {
        var seconds = time.GetElapsedTime(_lastStep).TotalSeconds;
        _lastStep = time.GetTimestamp();
        Write(
            new
            {
                step,
                loss = Math.Round(result.Loss, 5),
                pictureAccuracy = Math.Round(result.PictureAccuracy, 4),
                textAccuracy = Math.Round(result.TextAccuracy, 4),
                learningRate,
                seconds = Math.Round(seconds, 4),
            }
        );
        if (step % LinesEvery != 0)
        {
            return;
        }

        var elapsed = time.GetElapsedTime(_lastLine).TotalSeconds;
        _lastLine = time.GetTimestamp();
        var rate = LinesEvery * batchSize / elapsed;
        _rate = _rate == 0 ? rate : (0.8 * _rate) + (0.2 * rate);
        var left = TimeSpan.FromSeconds((total - step) * (double)batchSize / _rate);
        console.WriteLine(
            $"step {step}/{total}  loss {result.Loss:F3}  picture {result.PictureAccuracy:P0}  text {result.TextAccuracy:P0}"
                + $"  rate {learningRate:G3}  {rate:F0} pictures/s  {left:h\\:mm\\:ss} left"
        );
    }

    /// <summary>Notes what an epoch brought.</summary>
    /// <param name="step">The steps so far.</param>
    /// <param name="figures">What was measured on the development split.</param>
    public void Evaluated(int step, DevelopmentFigures figures)
    {
        var (metrics, others) = figures;
        Write(
            new
            {
                step,
                development = metrics,
                others,
            }
        );
        console.WriteLine(
            $"development after step {step}: R@1 {metrics.RecallAt1:F3}  R@10 {metrics.RecallAt10:F3}  MRR {metrics.MrrAt10:F3}"
                + $"  ({metrics.Queries} titles, {metrics.Gallery} pictures)"
                + string.Concat(others.Select(other => $"  {other.Key} {other.Value:F3}"))
        );
        _lastStep = _lastLine = time.GetTimestamp();
    }

    public void Dispose() => _file.Dispose();

    private void Write(object entry) => _file.WriteLine(JsonSerializer.Serialize(entry));
}

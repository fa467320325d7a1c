using System.Globalization;

namespace ClosetCompanion.Training.Runs;

/// <summary>The best score so far, kept in a file so that a resumed run knows it.</summary>
internal sealed class BestScore(string path)
{
    /// <summary>Whether a score is above the best so far.</summary>
    public bool Improves(double score) =>
        !File.Exists(path)
        || score > double.Parse(File.ReadAllText(path), CultureInfo.InvariantCulture);

    /// <summary>Makes a score the best.</summary>
    public void Keep(double score)
    {
        File.WriteAllText(path + ".half", score.ToString("R", CultureInfo.InvariantCulture));
        File.Move(path + ".half", path, overwrite: true);
    }
}

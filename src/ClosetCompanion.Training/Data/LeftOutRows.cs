namespace ClosetCompanion.Training.Data;

/// <summary>Counts the rows of a source that cannot be trained on, and says what is wrong with the first of them.</summary>
internal sealed class LeftOutRows(TextWriter console)
{
    private const int MostMessages = 10;

    private string? _first;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Notes a row.</summary>
    public void Add(string where, string problem)
    {
        _first ??= $"{where}: {problem}";
        if (++Count <= MostMessages)
        {
            console.WriteLine($"{where}: {problem} The product is left out.");
        }
    }

    /// <summary>Says how many there were.</summary>
    /// <param name="used">Products that can be used.</param>
    /// <param name="source">What was read.</param>
    /// <exception cref="Runs.TrainingException">Nothing is left to train on.</exception>
    public void Finish(int used, string source)
    {
        if (used == 0)
        {
            throw new Runs.TrainingException(
                $"No product of {source} has a picture that can be used."
                    + (_first is null ? "" : $" The first problem: {_first}")
            );
        }

        if (Count > 0)
        {
            console.WriteLine(
                $"{Count} rows of {source} are left out for want of a usable picture; {used} products are used."
            );
        }
    }
}

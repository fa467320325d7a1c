using ClosetCompanion.Catalog;
using ClosetCompanion.Clip;
using ClosetCompanion.Evaluation;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Runs;

namespace ClosetCompanion.Training.Commands;

/// <summary>Turns what can go wrong into a message and an exit code.</summary>
internal static class CommandErrors
{
    // What libtorch says when an allocation fails: on the processor, on Windows, on a graphics card.
    private static readonly string[] _outOfMemory =
    [
        "can't allocate memory",
        "not enough memory",
        "out of memory",
    ];

    /// <summary>0 when the work was done, 1 when it could not be, 130 when it was stopped.</summary>
    /// <param name="work">The work.</param>
    /// <param name="goOn">How work goes on that was stopped; null where it begins anew.</param>
    public static Task<int> ReportAsync(Func<Task> work, string? goOn = null) =>
        ReportAsync(work, Console.Error, goOn);

    /// <inheritdoc cref="ReportAsync(Func{Task}, string)"/>
    /// <param name="work">The work.</param>
    /// <param name="errors">Hears the message.</param>
    /// <param name="goOn">How work goes on that was stopped; null where it begins anew.</param>
    public static async Task<int> ReportAsync(
        Func<Task> work,
        TextWriter errors,
        string? goOn = null
    )
    {
        try
        {
            await work();
            return 0;
        }
        catch (Exception error)
            when (error
                    is RecipeException
                        or TrainingException
                        or CatalogException
                        or ModelException
                        or EvaluationException
                        or IOException
                        or UnauthorizedAccessException
            )
        {
            await errors.WriteLineAsync(error.Message);
            return 1;
        }
        catch (Exception error)
            when (error is OutOfMemoryException
                || _outOfMemory.Any(words =>
                    error.Message.Contains(words, StringComparison.OrdinalIgnoreCase)
                )
            )
        {
            await errors.WriteLineAsync(
                "There is not enough memory. Set picturesAtOnce in the recipe, or lower it, or lower batchSize: see what a recipe takes by closet-train estimate."
            );
            return 1;
        }
        catch (OperationCanceledException)
        {
            await errors.WriteLineAsync(goOn is null ? "Stopped." : $"Stopped. {goOn}");
            return 130;
        }
    }
}

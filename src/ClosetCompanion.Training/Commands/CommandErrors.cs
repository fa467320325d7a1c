using ClosetCompanion.Catalog;
using ClosetCompanion.Clip;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Runs;

namespace ClosetCompanion.Training.Commands;

/// <summary>Turns what can go wrong into a message and an exit code.</summary>
internal static class CommandErrors
{
    // What libtorch says when an allocation fails.
    private const string OutOfMemory = "not enough memory";

    /// <summary>0 when the work was done, 1 when it could not be, 130 when it was stopped.</summary>
    public static async Task<int> ReportAsync(Func<Task> work)
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
                        or IOException
                        or UnauthorizedAccessException
            )
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
        catch (Exception error)
            when (error is OutOfMemoryException
                || error.Message.Contains(OutOfMemory, StringComparison.OrdinalIgnoreCase)
            )
        {
            await Console.Error.WriteLineAsync(
                "There is not enough memory. Lower picturesAtOnce (or set it) or batchSize in the recipe, and resume."
            );
            return 1;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. Run it again with --resume to go on.");
            return 130;
        }
    }
}

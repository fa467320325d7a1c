namespace ClosetCompanion.Web.Problems;

/// <summary>Ends a request with a problem, from wherever it was found.</summary>
internal sealed class ProblemException(Problem problem) : Exception(problem.Detail)
{
    /// <summary>What to tell the asker.</summary>
    public Problem Problem { get; } = problem;
}

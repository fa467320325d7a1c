namespace ClosetCompanion.Web.Problems;

/// <summary>Ends a request with a problem, from anywhere in the code.</summary>
internal sealed class ProblemException(Problem problem) : Exception(problem.Detail)
{
    /// <summary>What the client is told.</summary>
    public Problem Problem { get; } = problem;
}

using ClosetCompanion.Web.Products;

namespace ClosetCompanion.Web.Imports;

/// <summary>An import and how far it has come.</summary>
internal sealed record ImportAnswer
{
    public ImportAnswer(ImportSnapshot import)
    {
        Id = import.Id;
        Catalogue = import.Catalogue;
        File = import.File;
        State = import.State;
        CreatedAt = import.CreatedAt;
        EndedAt = import.EndedAt;
        Step = import.Progress?.Step;
        Done = import.Progress?.Done;
        Total = import.Progress?.Total;
        Problem = import.Problem;
        Report = import.Report is { } report ? new ChangeAnswer(report) : null;
    }

    public string Id { get; }

    public string Catalogue { get; }

    /// <summary>The name of the file that was uploaded.</summary>
    public string File { get; }

    public ImportState State { get; }

    public DateTimeOffset CreatedAt { get; }

    public DateTimeOffset? EndedAt { get; }

    /// <summary>What is being done, in words.</summary>
    public string? Step { get; }

    /// <summary>How much of the step is done.</summary>
    public int? Done { get; }

    /// <summary>How much there is to do in the step, if known.</summary>
    public int? Total { get; }

    /// <summary>Why it failed.</summary>
    public string? Problem { get; }

    /// <summary>What it did, once it is done.</summary>
    public ChangeAnswer? Report { get; }
}

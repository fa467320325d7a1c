namespace ClosetCompanion.Catalog.Store.Jobs;

/// <summary>Where a job stands.</summary>
public enum JobState
{
    /// <summary>Others are before it.</summary>
    Waiting,

    /// <summary>Somebody does it, or did it until its computer died.</summary>
    Running,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>It came to an end with a problem; what was stored by then stays.</summary>
    Failed,

    /// <summary>It was stopped; what was stored by then stays.</summary>
    Cancelled,
}

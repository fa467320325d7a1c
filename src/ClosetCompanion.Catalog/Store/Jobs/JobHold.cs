namespace ClosetCompanion.Catalog.Store.Jobs;

/// <summary>What whoever does a job learns when they tell how far they are.</summary>
public enum JobHold
{
    /// <summary>It is theirs; they go on.</summary>
    Held,

    /// <summary>It is theirs, and somebody has asked for it to be stopped.</summary>
    Stopping,

    /// <summary>It is no longer theirs: their time was over, and another has it or has ended it.</summary>
    Lost,
}

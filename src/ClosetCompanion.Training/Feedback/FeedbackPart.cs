namespace ClosetCompanion.Training.Feedback;

/// <summary>What a person's feedback is for.</summary>
internal enum FeedbackPart
{
    /// <summary>To learn from: three people in five.</summary>
    Learn,

    /// <summary>To choose settings by: one in five.</summary>
    Development,

    /// <summary>To measure what came out: one in five.</summary>
    Test,
}

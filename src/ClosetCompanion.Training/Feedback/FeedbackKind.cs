namespace ClosetCompanion.Training.Feedback;

/// <summary>What a person said or did about a product after a search.</summary>
internal enum FeedbackKind
{
    /// <summary>Liked or saved it.</summary>
    Liked,

    /// <summary>Opened it and said nothing.</summary>
    Opened,

    /// <summary>Disliked it, or said that it is not for them.</summary>
    Disliked,
}

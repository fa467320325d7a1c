namespace ClosetCompanion.Search.Embedding;

/// <summary>What came of reading a picture.</summary>
internal enum PictureState
{
    /// <summary>Its pixels are ready for the encoder.</summary>
    Ready,

    /// <summary>It is no picture that can be read, today or later.</summary>
    Refused,

    /// <summary>Its file could not be read this time, which is not the picture's fault.</summary>
    Absent,
}

namespace InterviewTrainer.Core.Engines.Catalogue;

/// <summary>What a model is for.</summary>
public enum ModelKind
{
    /// <summary>Chat.</summary>
    Language,

    /// <summary>Text to vectors.</summary>
    Embedding,

    /// <summary>Speech to text.</summary>
    Recognition,

    /// <summary>Text to speech.</summary>
    Voice,

    /// <summary>What kind of sound it is: here, whether a human voice is in it.</summary>
    AudioTagging,

    /// <summary>Whether a voice has finished speaking.</summary>
    EndOfTurn,

    /// <summary>Landmarks of a face; runs in the browser.</summary>
    FaceLandmarks,
}

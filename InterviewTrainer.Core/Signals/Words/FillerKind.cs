namespace InterviewTrainer.Core.Signals.Words;

/// <summary>Two kinds, counted apart: recognisers leave out the first, and only the context tells the second.</summary>
public enum FillerKind
{
    /// <summary>Um, uh, er, erm, hm.</summary>
    Hesitation,

    /// <summary>Like, you know, I mean, sort of, kind of, basically, actually, where they only fill.</summary>
    Discourse,
}

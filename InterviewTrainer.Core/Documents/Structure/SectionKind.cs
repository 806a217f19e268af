namespace InterviewTrainer.Core.Documents.Structure;

/// <summary>What a section is about, as far as rules act on it.</summary>
internal enum SectionKind
{
    /// <summary>What stands before the first title.</summary>
    Head,
    Summary,
    Experience,
    Education,
    Skills,
    Projects,
    Contact,
    Required,
    Preferred,
    Duties,
    Other,
}

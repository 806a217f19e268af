using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Assessment.Interviews;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Personas;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>Judgements as the program makes them of a <see cref="ScriptedJudge"/>'s answers: quotes everywhere, and delivery where there are signals.</summary>
internal static class ScriptedJudgements
{
    private static readonly PackLibrary Packs = PackLibrary.Read(ProjectFiles.Packs);
    private static readonly PersonaLibrary Personas = PersonaLibrary.Read(ProjectFiles.Personas);

    public static InterviewAssessor Assessor(ScriptedJudge judge, TimeProvider time) => new(judge, Packs, Personas, time);

    public static Task<InterviewAssessment> OfAsync(Interview interview, CancellationToken cancellationToken) =>
        Assessor(new ScriptedJudge(), TimeProvider.System).AssessAsync(interview, SpeakerBaseline.None, onAnswer: null, cancellationToken);
}

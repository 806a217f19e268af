using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace InterviewTrainer.Core.Persistence;

/// <summary>Gives <c>dotnet ef</c> a context: <c>EfDesign=true dotnet ef migrations add NAME --project InterviewTrainer.Core --startup-project InterviewTrainer.Core -o Persistence/Migrations</c>.</summary>
internal sealed class InterviewDbDesign : IDesignTimeDbContextFactory<InterviewDb>
{
    public InterviewDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<InterviewDb>();
        options.UseInterviewDb(new DatabaseLocation(Path.GetTempPath()));
        return new InterviewDb(options.Options);
    }
}
